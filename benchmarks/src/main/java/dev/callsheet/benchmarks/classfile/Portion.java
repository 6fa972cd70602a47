package dev.callsheet.benchmarks.classfile;

/** What bytes of a class file are for (JVMS chapter 4). */
public enum Portion {
    LITERALS("constant pool: string literals"),
    NAMES("constant pool: other texts, which are names and descriptors"),
    REFERENCES("constant pool: all else, most of it references"),
    CODE("code"),
    LINES("line numbers"),
    VARIABLES("names and types of local variables"),
    FRAMES("stack maps, for the verifier"),
    PARAMETERS("names of parameters"),
    SIGNATURES("generic signatures"),
    ANNOTATIONS("annotations"),
    RECORDS("components of records"),
    LINKS("nested classes, and what lambdas are linked with"),
    REST("all else: headers of classes, fields and methods");

    private final String title;

    Portion(String title) {
        this.title = title;
    }

    /** Returns what tables call it. */
    public String title() {
        return title;
    }

    /** Returns what an attribute is for. */
    static Portion of(String attribute) {
        return switch (attribute) {
            case "LineNumberTable" -> LINES;
            case "LocalVariableTable", "LocalVariableTypeTable" -> VARIABLES;
            case "StackMapTable" -> FRAMES;
            case "MethodParameters" -> PARAMETERS;
            case "Signature" -> SIGNATURES;
            case "Record" -> RECORDS;
            case "InnerClasses", "BootstrapMethods", "NestHost", "NestMembers", "EnclosingMethod" -> LINKS;
            default -> attribute.startsWith("Runtime") ? ANNOTATIONS : REST;
        };
    }
}
