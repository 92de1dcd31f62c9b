/** GraphiQL's memory (tabs, history), one per person: whoever signs in next on this browser starts with examples of their own. */
export function storageOf(userId: string) {
  const own = (key: string) => `filiera.playground.${userId}.${key}`;
  return {
    getItem: (key: string) => localStorage.getItem(own(key)),
    setItem: (key: string, value: string) => localStorage.setItem(own(key), value),
    removeItem: (key: string) => localStorage.removeItem(own(key)),
    clear() {
      Object.keys(localStorage).filter((key) => key.startsWith(own(''))).forEach((key) => localStorage.removeItem(key));
    },
    get length() {
      return Object.keys(localStorage).filter((key) => key.startsWith(own(''))).length;
    },
  };
}
