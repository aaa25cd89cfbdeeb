package com.acme.shop;

import io.soabase.recordbuilder.core.RecordInterface;

/** RecordBuilder makes the record {@code TenancyRecord} of it, which is the key of a cache. */
@RecordInterface
public interface Tenancy {

    String tenant();

    long user();
}
