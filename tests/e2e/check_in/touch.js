const it = document.querySelector("#craving");
for (const kind of ["pointerdown", "pointerup"])
  it.dispatchEvent(new PointerEvent(kind, { bubbles: true, pointerType: "touch", isPrimary: true }));
