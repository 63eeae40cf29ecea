/** The elements in the JSX of React 19, as strictly as a consumer may compile. */

import { useRef } from "react";
import type { VideoidResultElement } from "videoid-lens/element";
import type {} from "videoid-lens/react";

export function Result({ json, zip }: { json: string; zip: Blob }) {
  const element = useRef<VideoidResultElement>(null);
  return (
    <videoid-result
      ref={element}
      key="one"
      className="card"
      result={json}
      archive={zip}
      referenceSize="passport"
      explainOptions={{ pointer: "/data", expected: { lastName: "Voss" } }}
      lang="nb"
      theme="dark"
      view="summary"
      redact="photo"
      decision="ask"
      decisions={[{ outcome: "accept", reason: "Seen" }]}
      tolerant
    />
  );
}

export const List = ({ file }: { file: File }) => <videoid-triage id="all" source={file} theme="light" />;

export const Attempts = ({ files }: { files: File[] }) => <videoid-compare results={files} lang="pl" theme="dark" />;

// @ts-expect-error There is no such view.
export const wrongView = <videoid-result view="half" />;
// @ts-expect-error A size has a height.
export const wrongSize = <videoid-result referenceSize={{ width: 640 }} />;
// @ts-expect-error It takes a list.
export const wrongResults = <videoid-compare results="one" />;
// @ts-expect-error It takes a source.
export const wrongSource = <videoid-triage source={7} />;
