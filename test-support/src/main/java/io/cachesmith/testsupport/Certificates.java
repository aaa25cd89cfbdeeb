package io.cachesmith.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * A certificate for a server on the loopback address, made by the JDK's own tool and good for a day.
 *
 * @param authority the certificate that vouches for it, in PEM format: itself
 * @param certificate the certificate in PEM format
 * @param key its private key in PEM format
 */
public record Certificates(Path authority, Path certificate, Path key) {

    private static final String PASSWORD = "changeit";

    /**
     * Makes a certificate.
     *
     * @param directory where to put the files
     * @return the files
     */
    public static Certificates makeIn(Path directory) {
        try {
            Path store = directory.resolve("store.p12");
            run(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "server",
                    "-keyalg",
                    "EC",
                    "-validity",
                    "1",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "san=ip:127.0.0.1,dns:localhost",
                    "-ext",
                    "bc:c",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    store.toString()));
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream file = Files.newInputStream(store)) {
                keys.load(file, PASSWORD.toCharArray());
            }
            Path certificate = write(
                    directory.resolve("certificate.pem"),
                    "CERTIFICATE",
                    keys.getCertificate("server").getEncoded());
            Path key = write(
                    directory.resolve("key.pem"),
                    "PRIVATE KEY",
                    keys.getKey("server", PASSWORD.toCharArray()).getEncoded());
            return new Certificates(certificate, certificate, key);
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException("Cannot make a certificate", failure);
        }
    }

    private static void run(List<String> command) throws IOException {
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (tool.waitFor() != 0) {
                throw new IOException(output);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static Path write(Path file, String kind, byte[] content) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n");
    }
}
