package demo.shop;

record CartId(int number) {}
