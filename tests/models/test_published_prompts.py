from emoscope.engine.models import published_prompts as prompts


def test_orders_differ_and_hold_the_same_eleven():
    assert set(prompts.DFER_CLIP_MAFW) == set(prompts.EMOCLIP_MAFW)
    assert prompts.DFER_CLIP_MAFW[0] == "happiness"
    assert prompts.EMOCLIP_MAFW[0] == "anger"
    assert set(prompts.EMOCLIP_DESCRIPTIONS) == set(prompts.EMOCLIP_MAFW)
    assert set(prompts.DFER_CLIP_DESCRIPTORS) == set(prompts.DFER_CLIP_MAFW)


def test_only_sadness_ends_with_a_full_stop_in_emoclip():
    ends = [name for name, text in prompts.EMOCLIP_DESCRIPTIONS.items() if text.endswith(".")]
    assert ends == ["sadness"]
    assert all(text.endswith(".") for text in prompts.DFER_CLIP_DESCRIPTORS.values())


def test_ensembles_have_the_published_irregularities():
    ten = {name: prompts.clip_prompts(name, "ten") for name in prompts.DFER_CLIP_MAFW}
    assert all(len(set(texts)) == 10 for texts in ten.values())
    assert ten["anger"] == (
        "an expression of anger.",
        "a photo of a face with an expression of anger.",
        "a photo radiating anger in a person.",
        "a photo showing someone immersed in anger.",
        "a photo capturing anger within an individual.",
        "a photo of a face displaying anger.",
        "a photo of a person embodying anger.",
        "a good photo capturing someone's anger.",
        "a cropped photo emphasizing a face expressing anger.",
        "a clean photo showcasing a person's angry expression.",
    )
    assert ten["happiness"][5] == "a photo of a face exuding happiness."
    assert ten["happiness"][9] == "a clean photo showcasing a person's happiness."
    assert ten["sadness"][1] == "a cropped photo emphasizing a face expressing sadness."
    assert ten["sadness"][2] == "a photo exuding sadness in a person."
    assert ten["sadness"][8] == "a photo of a face with an expression of sadness."
    assert ten["sadness"][9] == "a clean photo showcasing a person's sadness."
    assert ten["neutral"][7] == "a good photo capturing someone's neutral state."
    assert ten["neutral"][9] == "a clean photo showcasing a person's neutral expression."
    five = prompts.clip_prompts("sadness", "five")
    assert five == ten["sadness"][:5]
    assert "a photo of a face with an expression of sadness." not in five
    assert prompts.clip_prompts("fear") == ("a photo of a face with an expression of fear.",)
