/**
 * The names that react-hook-form's trees of flags (`dirtyFields`) hold true, as the form writes them: `address.city`.
 * A list counts as one, whichever of its items is flagged.
 */
export function leafPaths(tree: object, above: readonly string[] = []): string[] {
  return Object.entries(tree).flatMap(([name, flag]): string[] => {
    const path = [...above, name];
    if (Array.isArray(flag)) return flag.some(Boolean) ? [path.join('.')] : [];
    if (typeof flag === 'object' && flag !== null) return leafPaths(flag, path);
    return flag ? [path.join('.')] : [];
  });
}
