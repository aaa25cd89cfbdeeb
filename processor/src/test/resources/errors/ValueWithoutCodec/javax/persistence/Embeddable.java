package javax.persistence;

public @interface Embeddable {}
