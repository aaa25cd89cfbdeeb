package demo.shop;

/** Not the one of the JDK. */
public record UUID(java.util.UUID id) {}
