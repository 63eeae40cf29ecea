import { setCustomElementsManifest } from "@storybook/web-components-vite";
import "videoid-lens/define";
import manifest from "videoid-lens/custom-elements.json";

setCustomElementsManifest(manifest);
