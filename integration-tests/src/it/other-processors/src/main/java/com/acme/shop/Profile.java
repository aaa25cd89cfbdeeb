package com.acme.shop;

import java.util.List;

/** What is cached. */
public record Profile(String name, List<String> roles) {}
