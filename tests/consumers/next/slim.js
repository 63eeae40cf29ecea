"use client";

import { useEffect } from "react";
import { explain, init } from "videoid-lens/slim";

export default function Page() {
  useEffect(() => {
    init({ wasm: new URL("videoid-lens/videoid-lens.wasm", import.meta.url) }).then(() => {
      const e = explain('{"status":"pending","processType":"high"}');
      document.title = e.headline;
    });
  }, []);
  return <p>Explained in the browser</p>;
}
