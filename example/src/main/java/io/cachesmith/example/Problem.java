package io.cachesmith.example;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/**
 * What went wrong, as RFC 9457 wants it said.
 *
 * @param title the status in words
 * @param status the status
 * @param detail what to do about it; never what the client has sent
 */
record Problem(String title, int status, String detail) {

    static void answer(Context context, int status, String detail) {
        HttpStatus known = HttpStatus.forStatus(status);
        context.status(status)
                .json(new Problem(known.getMessage(), status, detail))
                .contentType("application/problem+json");
    }
}
