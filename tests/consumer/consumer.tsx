/** The elements and their components in React, compiled with the strictest settings of a consumer. */

import { useRef } from "react";
import type { VideoidResultElement } from "videoid-lens/element";
import { VideoidResult, VideoidTriage } from "videoid-lens/react";
import type { VideoidTriageElement } from "videoid-lens/triage-element";

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
      decision
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

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function holds<_T extends true>(): void {}

export function Components({ json, zip, file }: { json: object; zip: Blob; file: File }) {
  const result = useRef<VideoidResultElement>(null);
  const triage = useRef<VideoidTriageElement>(null);
  return (
    <>
      <VideoidResult
        ref={result}
        key="one"
        className="card"
        style={{ maxWidth: "50em" }}
        result={json}
        archive={zip}
        pictures={{ front: zip }}
        referenceSize={{ width: 640, height: 400 }}
        explainOptions={{ pointer: "/data" }}
        lang="nb"
        redact="all"
        tolerant={false}
        onExplain={({ detail }) => {
          holds<Equal<typeof detail.explanation.headline, string>>();
        }}
        onSelect={({ detail }) => {
          holds<Equal<typeof detail.index, number | null>>();
        }}
        onExport={(event) => {
          if (event.detail.redact === "none") event.preventDefault();
        }}
        onError={({ detail }) => detail.error.code === "JSON_SYNTAX"}
      />
      <VideoidTriage
        ref={triage}
        source={file}
        hidden
        onTriage={({ detail }) => detail.report.total}
        onOpen={({ detail }) => detail.row.processId}
      />
    </>
  );
}

// @ts-expect-error There is no such view.
export const wrongComponentView = <VideoidResult view="half" />;
// @ts-expect-error It takes a source.
export const wrongComponentSource = <VideoidTriage source={7} />;
// @ts-expect-error The event has no such detail.
export const wrongHandler = <VideoidResult onExplain={({ detail }) => detail.report} />;
// @ts-expect-error This is an event of another element.
export const wrongEvent = <VideoidResult onOpen={() => {}} />;
// @ts-expect-error This property is read-only.
export const wrongProperty = <VideoidResult explanation={null} />;
