package demo.shop;

import demo.shop.base.Base;
import io.cachesmith.annotation.CacheSpec;

@CacheSpec(namespace = "inherited")
public interface SubCache extends Base.OfColor {} // error: TypeNotVisible at "interface"
