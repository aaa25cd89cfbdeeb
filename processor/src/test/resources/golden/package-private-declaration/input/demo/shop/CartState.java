package demo.shop;

enum CartState {
    OPEN,
    PAID
}
