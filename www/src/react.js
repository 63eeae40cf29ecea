// Types alone, see react.d.ts: importing it makes <videoid-result> known to the JSX of React 19.
export {};
