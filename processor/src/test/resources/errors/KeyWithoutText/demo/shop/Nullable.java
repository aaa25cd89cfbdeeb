package demo.shop;

/** Any annotation of this name. */
public @interface Nullable {}
