package demo.shop;

public interface Resettable {

    void reset();
}
