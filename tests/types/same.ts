// When two types are the same: not only where each can stand for the other, which is blind to a `?` and to `readonly`.

export type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** The names of the members that one of them does not have, or has with another type; `never` where they are the same. */
export type Differing<A, B> = {
  [Name in keyof A | keyof B]: Name extends keyof A & keyof B
    ? Same<Pick<A, Name>, Pick<B, Name>> extends true
      ? never
      : Name
    : Name;
}[keyof A | keyof B];

/** No name: anything else is an error that says it. */
export type None<Names extends never> = Names;

// It sees what it is for.
export const same: [
  Same<{ a: 1 }, { a?: 1 }>,
  Same<{ a: 1 }, { readonly a: 1 }>,
  Same<{ a?: 1 }, { a?: 1 | undefined }>,
  Same<{ a: 1 }, { a: 1 }>,
] = [false, false, false, true];
export const differing: Differing<{ a: 1; b?: 2; c: 3; d: 4 }, { a: 1; b: 2; c: 3; readonly d: 4 }>[] = ["b", "d"];
