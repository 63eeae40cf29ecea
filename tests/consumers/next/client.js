"use client";

import { useEffect } from "react";
import { checkCaptureConfig, digest, explanationToText, init, openArchive, sortDossier, triage } from "videoid-lens";

import { everyPart } from "../every-part.js";
import { specimen } from "../specimen.js";

export default function Page() {
  useEffect(() => {
    init()
      .then(specimen)
      .then((files) =>
        everyPart({ checkCaptureConfig, digest, explanationToText, openArchive, sortDossier, triage }, files),
      )
      .then((headline) => {
        document.title = headline;
      });
  }, []);
  return <p>Explained in the browser</p>;
}
