package demo.shop;

public enum Colour {
    RED,
    GREEN,
    BLUE,
    BLACK
}
