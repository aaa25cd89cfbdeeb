package demo.shop.other;

public record Order(boolean far) {}
