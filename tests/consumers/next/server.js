import { explain, init } from "videoid-lens";

export async function generateMetadata() {
  await init();
  const e = explain('{"status":"pending","processType":"high"}');
  return { title: e.headline };
}

export default function Page() {
  return <p>Explained on the server</p>;
}
