/** A language's messages, compiled by the build from the catalogues in `www/messages`. */
declare module "messages:*" {
  const catalogue: import("./catalogue.ts").Catalogue;
  export default catalogue;
}
