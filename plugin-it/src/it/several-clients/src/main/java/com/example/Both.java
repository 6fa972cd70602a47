package com.example;

import com.example.depot.Depot;
import com.example.pets.Pets;

/** Holds both clients. */
public record Both(Pets pets, Depot depot) {}
