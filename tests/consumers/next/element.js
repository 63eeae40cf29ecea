"use client";

import { useEffect, useState } from "react";
import "videoid-lens/define";
import { VideoidResult } from "videoid-lens/react";

import { specimen } from "../specimen.js";

export default function Page() {
  const [files, setFiles] = useState();
  useEffect(() => {
    specimen().then(setFiles);
  }, []);
  return (
    <VideoidResult
      view="full"
      result={files?.json}
      archive={files?.zip}
      onExplain={({ detail }) => {
        document.title = detail.explanation.headline;
      }}
    />
  );
}
