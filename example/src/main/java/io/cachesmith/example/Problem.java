package io.cachesmith.example;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 wants it said.
 *
 * @param title the status in words
 * @param status the status
 * @param detail what to do about it; never what the client has sent
 */
record Problem(String title, int status, String detail) {

    static void answer(Context context, int status, @Nullable String detail) {
        String title = HttpStatus.forStatus(status).getMessage();
        context.status(status)
                .json(new Problem(title, status, detail == null ? title : detail))
                .contentType("application/problem+json");
    }
}
