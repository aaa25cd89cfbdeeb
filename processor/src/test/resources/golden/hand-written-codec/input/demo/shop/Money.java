package demo.shop;

public record Money(long cents) {}
