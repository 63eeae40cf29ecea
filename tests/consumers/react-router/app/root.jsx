import { Links, Meta, Outlet, Scripts } from "react-router";

// No picture: the browser would ask for one, and report that there is none.
export const links = () => [{ rel: "icon", href: "data:," }];

export default function Root() {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        <Scripts />
      </body>
    </html>
  );
}
