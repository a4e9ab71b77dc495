import * as z from 'zod/mini';

/** What the OpenAPI document says of a schema: its name there, its format, a sentence. */
type Annotation = NonNullable<ReturnType<typeof z.globalRegistry.get>>;

/** The same schema under this annotation; the one it was made from keeps its own. */
export function annotated<T extends z.ZodMiniType>(schema: T, annotation: Annotation): T {
  const copy = z.clone(schema, undefined, { parent: true });
  z.globalRegistry.add(copy, annotation);
  return copy;
}

/** The same schema, said in a French sentence to the readers of the OpenAPI document. */
export function described<T extends z.ZodMiniType>(schema: T, description: string): T {
  return annotated(schema, { description });
}
