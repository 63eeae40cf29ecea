import { useEffect, useState } from "react";
import "videoid-lens/define";
import { VideoidResult } from "videoid-lens/react";

import { specimen as browserSpecimen } from "../../specimen.js";
import { specimen } from "../../specimen-files.js";

export const loader = async () => ({ json: (await specimen()).json });

export default function Result({ loaderData }) {
  const [zip, setZip] = useState(null);
  useEffect(() => {
    browserSpecimen().then((files) => setZip(files.zip));
  }, []);
  return (
    <VideoidResult
      view="full"
      result={loaderData.json}
      archive={zip}
      onExplain={({ detail }) => {
        document.title = detail.explanation.headline;
      }}
    />
  );
}
