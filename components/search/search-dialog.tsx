"use client";
export function SearchDialog(_: { onClose: () => void }) {
  return null;
}
