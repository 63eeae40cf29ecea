"use client";

import { useEffect } from "react";
import { explain, init } from "videoid-lens";

export default function Page() {
  useEffect(() => {
    init().then(() => {
      const e = explain('{"status":"pending","processType":"high"}');
      document.title = e.headline;
    });
  }, []);
  return <p>Explained in the browser</p>;
}
