package demo.shop;

/** Called like a type that the generated classes mention. */
public final class Override {}
