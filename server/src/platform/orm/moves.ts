/** The state after a move that the table allows. @throws for any other: nobody asks for it who looked at the state first */
export function moved<State extends string>(moves: Record<State, readonly State[]>, from: State, to: State): State {
  if (!moves[from].includes(to)) throw new Error(`No way leads from ${from} to ${to}`);
  return to;
}
