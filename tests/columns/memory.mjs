// The memory of the module's instance, which the package keeps to itself.

/** Loads the module by a package's `init`, and answers with its memory. */
export async function memoryOf(init) {
  const { instantiate } = WebAssembly;
  let memory;
  WebAssembly.instantiate = async (...args) => {
    const made = await instantiate(...args);
    memory = (made.instance ?? made).exports.memory;
    return made;
  };
  try {
    await init();
  } finally {
    WebAssembly.instantiate = instantiate;
  }
  return memory;
}
