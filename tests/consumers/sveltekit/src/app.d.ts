import "videoid-lens/svelte";
