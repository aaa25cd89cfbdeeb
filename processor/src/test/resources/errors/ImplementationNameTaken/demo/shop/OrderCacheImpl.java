package demo.shop;

public class OrderCacheImpl {}
