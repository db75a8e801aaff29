Object.defineProperty(Navigator.prototype, "contacts", {
  value: {
    select: (properties, options) =>
      options.multiple
        ? Promise.resolve([
            { name: ["Sam"], tel: ["111", "222"] },
            { name: [], tel: ["3"] },
          ])
        : null,
  },
});
