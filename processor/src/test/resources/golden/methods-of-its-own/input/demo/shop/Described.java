package demo.shop;

public interface Described {

    String describe();

    String label();
}
