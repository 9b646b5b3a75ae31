/** Tells a page that is asked for who works in it. Who that is, is for the slice that logs people in. */
export abstract class Paginasessie {
  /** The person as the API says it, by the Cookie header; undefined when nobody is logged in. */
  abstract wie(cookie: string | undefined): Promise<object | undefined>;
}
