"""The floor: the widgets of the log page as they stand at its opening, with canned data, and nothing behind them."""

import streamlit as st


SEEN = [f"Something an aide may see, number {number}" for number in range(12)]


@st.fragment
def questions() -> None:
    with st.container(key="canned-questions", gap="xsmall"):
        st.html("<style>.st-key-canned-questions { animation: none; }</style>")
        st.pills("**What did you see?** Up to three.", SEEN, selection_mode="multi", key="canned-seen")
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.pills("**How strong was it?**", ["A little upset", "Upset", "Very upset"], key="canned-strength")
            st.button("Danger", key="canned-danger", icon=":material/warning:")
        for question in ("What set it off?", "What did you try?", "Did it help?"):
            st.button(question, key=f"canned-{question}", icon=":material/radio_button_unchecked:", type="tertiary")
    st.expander("More about it", icon=":material/note_add:")
    st.markdown("Similar name in room 9.")
    with st.bottom, st.container(horizontal=True):
        st.button("Save", key="canned-save", type="primary")
        st.button("Get help now", key="canned-help")


st.html("<style></style>")
st.html("<div>Who I am</div>")
st.markdown("Invented home.")
st.header("Edith, room 7")
for name in ("Change", "What calms", "Good moment"):
    st.button(name, key=f"canned-{name}", icon=":material/spa:")
st.markdown("Someone in room 9 has a similar name.")
questions()
