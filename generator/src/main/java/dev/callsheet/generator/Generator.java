package dev.callsheet.generator;
public final class Generator { public Generator(){} public GeneratorResult generate(GeneratorRequest r){return null;} public GeneratorResult check(dev.callsheet.generator.source.SpecSource s, java.util.List<String> i, java.util.List<String> e){return null;} }
