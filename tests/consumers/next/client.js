"use client";

import { useEffect } from "react";
import { checkCaptureConfig, digest, explanationToText, init, openArchive, sortDossier, triage } from "videoid-lens";

import { everyPart } from "../every-part.js";

export default function Page() {
  useEffect(() => {
    init()
      .then(() => everyPart({ checkCaptureConfig, digest, explanationToText, openArchive, sortDossier, triage }))
      .then((headline) => {
        document.title = headline;
      });
  }, []);
  return <p>Explained in the browser</p>;
}
