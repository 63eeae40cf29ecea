/** Writes small zips for tests. */
import { crc32, deflateRawSync } from "node:zlib";

/**
 * @param
 *   {{ name: string, data: Uint8Array | string, deflated?: boolean, size?: number, crc?: number, behind?: Uint8Array,
 *   flags?: number }[]} files `size` and `crc`: stated in place of the real values; `behind`: bytes after the
 *   deflated data; `flags`: added to the flag for UTF-8
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function zip(files) {
  const parts = [];
  const records = [];
  let offset = 0;
  for (const { name, data, deflated = false, ...lies } of files) {
    const bytes = Buffer.from(data);
    const stored = Buffer.concat([
      deflated ? deflateRawSync(bytes, { level: 9 }) : bytes,
      lies.behind ?? Buffer.alloc(0),
    ]);
    const title = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800 | (lies.flags ?? 0), 2);
    fields.writeUInt16LE(deflated ? 8 : 0, 4);
    fields.writeUInt16LE(0x21, 8);
    fields.writeUInt32LE(lies.crc ?? crc32(bytes), 10);
    fields.writeUInt32LE(stored.length, 14);
    fields.writeUInt32LE(lies.size ?? bytes.length, 18);
    fields.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, title, stored]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    records.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x03"), fields, rest, title]));
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, directory, end]));
}
