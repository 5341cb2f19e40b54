/** Id of the part that says what the user has room for. No relationship has such an id. */
export const roomAnchor = 'what-there-is-room-for';
