-- ---------------------------------------------------------------- written by hand

-- Fails for an argument that only the rows show to be bad (a cursor of another parent's list). SQLSTATE CY001 is ours;
-- the detail tells the path of the field in its statement, and of the argument.
CREATE FUNCTION "refuse"(argument TEXT, field TEXT[], message TEXT) RETURNS TEXT LANGUAGE plpgsql PARALLEL SAFE AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'CY001', MESSAGE = message,
    DETAIL = json_build_object('argument', argument, 'field', field)::text;
END
$$;
