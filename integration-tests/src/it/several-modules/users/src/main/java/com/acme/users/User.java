package com.acme.users;

public record User(String name, String email) {}
