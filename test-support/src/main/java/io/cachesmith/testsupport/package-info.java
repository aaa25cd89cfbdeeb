/** Real servers, certificates and faults for tests. */
@NullMarked
package io.cachesmith.testsupport;

import org.jspecify.annotations.NullMarked;
