import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * A reader of the panel, which reads in the two ways of `jar`: ZipFile by the directory, ZipInputStream from the start.
 * It answers each path on its standard input with a line of JSON.
 */
class Reader {
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 1) {
      System.out.println(System.getProperty("java.version"));
      return;
    }
    System.out.println("ready");
    BufferedReader paths = new BufferedReader(new InputStreamReader(System.in));
    for (String path = paths.readLine(); path != null; path = paths.readLine()) {
      String answer;
      try {
        List<String> entries = arguments[0].equals("ZipFile") ? byDirectory(path) : fromStart(path);
        answer = "{\"entries\":[" + String.join(",", entries) + "]}";
      } catch (Exception refused) {
        answer = "{\"refused\":true}";
      }
      System.out.println(answer);
      System.out.flush();
    }
  }

  static List<String> byDirectory(String path) throws Exception {
    List<String> entries = new ArrayList<>();
    try (ZipFile zip = new ZipFile(path)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String content;
        try (InputStream data = zip.getInputStream(entry)) {
          byte[] read = data.readAllBytes();
          java.util.zip.CRC32 crc = new java.util.zip.CRC32();
          crc.update(read);
          // ZipFile leaves checking size and checksum to its caller.
          boolean isRight = crc.getValue() == entry.getCrc() && read.length == entry.getSize();
          content = isRight ? sha256(read) : null;
        } catch (Exception refused) {
          content = null;
        }
        entries.add(json(entry.getName(), content));
      }
    }
    return entries;
  }

  static List<String> fromStart(String path) throws Exception {
    List<String> entries = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(new FileInputStream(path)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.add(json(entry.getName(), sha256(zip.readAllBytes())));
      }
    }
    return entries;
  }

  static String sha256(byte[] data) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
  }

  static String json(String name, String content) {
    StringBuilder text = new StringBuilder("{\"name\":\"");
    for (char unit : name.toCharArray()) text.append(String.format("\\u%04x", (int) unit));
    text.append("\",\"content\":").append(content == null ? "null" : "\"" + content + "\"");
    return text.append('}').toString();
  }
}
